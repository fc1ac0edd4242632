const hooks = require('node:async_hooks');
const { pathToFileURL } = require('node:url');
const { ModuleMocker } = require('jest-mock');

const inPlace = {};

/**
 * Runs test files in Node itself. Jest's own runtime loads every module anew for each file, in a virtual machine, which takes longer than most tests and
 * never gives the memory back; here a worker loads a module once. Test files share the modules, therefore: none may count on a module's fresh state.
 */
class NativeRuntime {
  mocker = new ModuleMocker(globalThis);

  storages = [];

  /** Jest's test framework, fresh for each file. What it follows through promises is followed for ever unless it is told to stop: every promise of the files after it would cost more. */
  requireInternalModule(path) {
    delete globalThis[Symbol.for('EVENT_HANDLERS')];
    delete require.cache[path];
    const { AsyncLocalStorage } = hooks;
    const { storages } = this;
    hooks.AsyncLocalStorage = class extends AsyncLocalStorage {
      constructor(...options) {
        super(...options);
        storages.push(this);
      }
    };
    try {
      return require(path);
    } finally {
      hooks.AsyncLocalStorage = AsyncLocalStorage;
    }
  }

  requireModule(path) {
    return require(path);
  }

  unstable_shouldLoadAsEsm() {
    return true;
  }

  unstable_importModule(path) {
    return import(pathToFileURL(path).href);
  }

  setGlobalsForRuntime(globals) {
    const { mocker } = this;
    Object.assign(inPlace, globals, { jest: { fn: mocker.fn.bind(mocker), spyOn: mocker.spyOn.bind(mocker), restoreAllMocks: () => mocker.restoreAllMocks() } });
  }

  enterTestCode() {}
  leaveTestCode() {}
  getSourceMaps = () => null;
  getAllCoverageInfoCopy = () => undefined;

  teardown() {
    for (const storage of this.storages) storage.disable();
  }
}

module.exports = { __esModule: true, default: NativeRuntime, inPlace };
