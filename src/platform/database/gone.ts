import { errorCode } from '../log.js';

const codes = /^(ECONNREFUSED|ECONNRESET|EPIPE|57P0[123]|08\w{3}|53300|QueryRunner(Provider)?AlreadyReleasedError)$/;
const messages = /connection (terminated|timeout)|timeout exceeded when trying to connect|client has encountered a connection error/i;

/** Whether an error says that the database could not be reached, or was lost on the way. */
export function databaseIsGone(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const driver: unknown = 'driverError' in error ? error.driverError : error;
  const code = errorCode(driver);
  const connecting = typeof driver === 'object' && driver !== null && 'syscall' in driver && driver.syscall === 'connect';
  return codes.test(code) || connecting || (driver instanceof Error && messages.test(driver.message));
}
