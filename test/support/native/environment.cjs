/** The process itself: no virtual machine around a test file. */
module.exports = class {
  global = globalThis;
  fakeTimers = null;
  fakeTimersModern = null;
  moduleMocker = null;
  #console = console;

  async setup() {}

  async teardown() {
    globalThis.console = this.#console;
  }

  exportConditions = () => ['node', 'node-addons'];
  getVmContext = () => null;
};
