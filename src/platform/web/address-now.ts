import { AsyncLocalStorage } from 'node:async_hooks';
import type { RequestHandler } from 'express';

const address = new AsyncLocalStorage<string>();

/** Lets what happens in a request know where it came from, in memory and no longer than the request. */
export const rememberAddress: RequestHandler = (request, _response, next) => address.run(request.ip ?? '', next);

/** The network address that the request in hand came from; null outside a request. */
export const addressNow = (): string | null => address.getStore() || null;
