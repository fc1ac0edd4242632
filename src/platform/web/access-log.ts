import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Languages } from '../i18n/languages.js';
import { log } from '../log.js';

/** Gives each request an id, and writes one line when it is answered: the route's pattern, never its address (D11). */
export function accessLog(languages: Languages): RequestHandler {
  return (request, response, next) => {
    const start = performance.now();
    const id = randomBytes(6).toString('hex');
    const language = languages.preferred(request.headers['accept-language']);
    request.context = { id, language, translator: languages.in(language), journal: null };
    response.on('finish', () => {
      const route = (request.route as { path?: unknown } | undefined)?.path;
      log({
        event: 'request', method: request.method, route: typeof route === 'string' ? route : '(none)', status: response.statusCode,
        ms: Math.round(performance.now() - start), request: id,
      });
    });
    next();
  };
}
