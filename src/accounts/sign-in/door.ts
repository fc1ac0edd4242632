import type { Request } from 'express';
import type { Config } from '../../config.js';
import { sessionSecret } from '../../platform/web/cookies.js';
import type { Door } from './open-session.js';

export const doorOf = (request: Request, config: Config): Door => ({
  ip: request.ip ?? '', browser: request.get('user-agent') ?? '', before: sessionSecret(request, config.secure),
});
