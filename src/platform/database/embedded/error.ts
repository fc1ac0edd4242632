type EmbeddedPostgresTrouble =
  | 'alreadyRunning' // another process serves this data folder
  | 'noBinaries' //     no PostgreSQL for this machine, or it cannot be run here
  | 'badData' //        the folder holds something that this PostgreSQL cannot serve
  | 'notAllowed' //     the folder cannot be entered, written or given to the server's user
  | 'notStarted'; //    initdb or the server ended with an error, or did not get ready

/** The message is for the person who typed `npm start`: what happened, and what to do. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';

  constructor(
    readonly code: EmbeddedPostgresTrouble,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
