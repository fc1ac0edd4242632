/** The closed set of what a log line may hold. Never a path, a query, a name, an address or the text of a foreign error (D11, X54). */
export interface LogFields {
  level?: 'info' | 'warn' | 'error';
  event: string;
  route?: string;
  method?: string;
  status?: number;
  ms?: number;
  request?: string;
  job?: string;
  code?: string;
  count?: number;
}

let write = (line: string): void => void process.stdout.write(line);

export function log({ level = 'info', ...fields }: LogFields): void {
  write(`${JSON.stringify({ time: new Date().toISOString(), level, ...fields })}\n`);
}

/** For tests and the terminal of the demo: where lines go. */
export function logTo(sink: (line: string) => void): void {
  write = sink;
}

/** A word for an error that names no value: its code or its class. */
export function errorCode(error: unknown): string {
  if (typeof error === 'object' && error !== null) {
    if ('code' in error && typeof error.code === 'string' && /^[\w.:-]{1,60}$/.test(error.code)) return error.code;
    return error.constructor.name;
  }
  return 'unknown';
}

let showError = (_error: unknown): void => undefined;

/** For development and tests, where nobody's data is at stake: shows an unexpected error whole. */
export function showErrorsTo(sink: (error: unknown) => void): void {
  showError = sink;
}

export const unexpected = (error: unknown): void => showError(error);
