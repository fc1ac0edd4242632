import { Inject, Injectable, RequestMethod, type OnModuleInit } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ACTS_ON_GET, FROM_ANYWHERE, MARK, type Mark } from './marks.js';
import { Policy } from './policy.js';
import { SUBJECT_KINDS, type SubjectKind } from './subjects.js';

export interface RouteEntry {
  method: string;
  path: string;
  mark: Mark;
  handler: string;
  /** The part of the address by which the route may be asked from anywhere (X33); null for all but the named exceptions. */
  fromAnywhere: string | null;
  /** Why a GET may change state, where one does (X33). */
  actsOnGet: string | null;
}

type Handler = ((...args: unknown[]) => unknown) | undefined;

/** Counts every route before the doors open. A route with neither @Can nor @Public, or whose subject cannot be found, refuses to boot. */
@Injectable()
export class Census implements OnModuleInit {
  routes: RouteEntry[] = [];

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly policy: Policy,
    @Inject(SUBJECT_KINDS) private readonly kinds: readonly SubjectKind[],
  ) {}

  onModuleInit(): void {
    this.routes = this.discovery.getControllers().flatMap(({ metatype }) => this.routesOf(metatype as new () => object));
    for (const route of this.routes) if ('can' in route.mark) this.check(route, route.mark.can);
  }

  private routesOf(controller: new () => object): RouteEntry[] {
    const prototype = controller.prototype as Record<string, Handler>;
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name];
      const paths = handler && (Reflect.getMetadata(PATH_METADATA, handler) as string | string[] | undefined);
      if (!handler || paths === undefined) return [];
      const base = Reflect.getMetadata(PATH_METADATA, controller) as string;
      const mark = (Reflect.getMetadata(MARK, handler) ?? Reflect.getMetadata(MARK, controller)) as Mark | undefined;
      const where = `${controller.name}.${name}`;
      if (!mark) throw new Error(`The route ${where} says neither @Can nor @Public.`);
      const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod];
      const fromAnywhere = (Reflect.getMetadata(FROM_ANYWHERE, handler) as string | undefined) ?? null;
      return [paths].flat().map((path) => {
        const whole = `/${base}/${path}`.replace(/\/+/g, '/');
        if (fromAnywhere !== null && !whole.split('/').includes(`:${fromAnywhere}`)) throw new Error(`The route ${where} may be asked from anywhere by a secret that its address does not name.`);
        return { method, path: whole, mark, handler: where, fromAnywhere, actsOnGet: (Reflect.getMetadata(ACTS_ON_GET, handler) as string | undefined) ?? null };
      });
    });
  }

  private check(route: RouteEntry, action: string): void {
    const { on } = this.policy.rule(action);
    const loaded = ['platform', 'journal', 'here'].includes(on) || this.kinds.some((kind) => kind.kind === on);
    const named = on === 'platform' || on === 'here' || route.path.split('/').includes(`:${on}`);
    if (!loaded || !named) throw new Error(`The route ${route.handler} acts on ${on}, which its address does not name.`);
  }
}
