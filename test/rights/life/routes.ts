import 'reflect-metadata';
import { INTERCEPTORS_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { Census } from '../../../src/access/census.js';
import { rooms } from '../../../src/app.module.js';
import type { TestApp } from '../../support/app.js';

/** A route that takes words or a file. */
export interface Taking {
  path: string;
  /** What its form classes declare besides ticks, each with the class that declares it. */
  fields: { form: FormClass; field: string }[];
  file: boolean;
  /** Reads its own body, without a form. */
  raw: boolean;
}

type Controller = (new () => object) & { prototype: Record<string, object> };
export type FormClass = new () => Record<string, unknown>;

/** The first of the classes that a form extends to have the field. */
function declares(form: FormClass, field: string): FormClass {
  const parent = Object.getPrototypeOf(form) as FormClass;
  return typeof parent === 'function' && parent.prototype && field in new parent() ? declares(parent, field) : form;
}

const matcher = (path: string): RegExp => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`);
/** What is fixed goes before what is named. */
const rank = (path: string): string => path.replace(/:\w+/g, '~');

export class Routes {
  readonly taking: Taking[];
  private readonly known: { method: string; path: string; test: RegExp }[];

  constructor(app: TestApp) {
    const { routes } = app.app.get(Census);
    this.known = routes.map(({ method, path }) => ({ method, path, test: matcher(path) })).sort((a, b) => (rank(a.path) < rank(b.path) ? -1 : 1));
    const controllers = rooms.flatMap(({ module }) => (Reflect.getMetadata('controllers', module) ?? []) as Controller[]);
    this.taking = routes.filter(({ method }) => method !== 'GET').flatMap(({ handler, path }) => {
      const [name, method] = handler.split('.') as [string, string];
      const controller = controllers.find((one) => one.name === name && pathsOf(one, method).includes(path));
      if (!controller) throw new Error(`No controller for ${handler}.`);
      const values = Object.values((Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method) ?? {}) as Record<string, { data?: unknown }>);
      const forms = values.flatMap(({ data }) => (typeof data === 'function' ? [data as FormClass] : []));
      const fields = forms.flatMap((form) => Object.entries(new form()).filter(([, value]) => typeof value !== 'boolean').map(([field]) => ({ form: declares(form, field), field: field.replace(/\d+$/, '') })));
      // The only interceptors that there are take files in.
      const file = ((Reflect.getMetadata(INTERCEPTORS_METADATA, controller.prototype[method]!) ?? []) as unknown[]).length > 0;
      const raw = !file && Object.keys((Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method) ?? {}) as object).some((key) => key.startsWith(`${RouteParamtypes.BODY}:`));
      return fields.length > 0 || file || raw ? [{ path, fields: fields, file, raw }] : [];
    });
  }

  /** The pattern of an address. */
  of(method: string, pathname: string): string | null {
    return this.known.find((route) => route.method === method && route.test.test(pathname))?.path ?? null;
  }
}

function pathsOf(controller: Controller, method: string): string[] {
  const handler = controller.prototype[method];
  return handler ? [Reflect.getMetadata(PATH_METADATA, handler) as string | string[]].flat().map((path) => `/${path}`.replace(/\/+/g, '/')) : [];
}
