import { SetMetadata } from '@nestjs/common';

export type Mark = { can: string } | { public: true };
export const MARK = 'access';

/** The route does this action; its subject is loaded and the policy asked before the handler runs. */
export const Can = (action: string): MethodDecorator & ClassDecorator => SetMetadata(MARK, { can: action } satisfies Mark);

/** The route is for anyone and knows no one: no session is read. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(MARK, { public: true } satisfies Mark);
