import type { RequestParamHandler } from 'express';
import { isLanguage } from '../i18n/texts.js';

interface HasParams {
  param(name: string, handler: RequestParamHandler): unknown;
}

/** Addresses are told apart by their parts, in whatever order the rooms are opened: where a language stands only a language fits, and no journal is called like one. */
export function tellAddressesApart(routes: HasParams): void {
  routes.param('lang', (_request, _response, next, value: string) => (isLanguage(value) ? next() : next('route')));
  routes.param('journal', (_request, _response, next, value: string) => (isLanguage(value) ? next('route') : next()));
}
