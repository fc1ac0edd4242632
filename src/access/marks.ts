import { SetMetadata } from '@nestjs/common';

export type Mark = { can: string } | { public: true };
export const MARK = 'access';

/** The route does this action; its subject is loaded and the policy asked before the handler runs. */
export const Can = (action: string): MethodDecorator & ClassDecorator => SetMetadata(MARK, { can: action } satisfies Mark);

export const FROM_ANYWHERE = 'from anywhere';

/** A named exception of the rule that a change of state comes from a page of ours (X33): this part of the address is a secret, and the right to do this one thing. */
export const FromAnywhere = (secret: string): MethodDecorator => SetMetadata(FROM_ANYWHERE, secret);

/** The route is for anyone and knows no one: no session is read. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(MARK, { public: true } satisfies Mark);

export const ALSO_WHEN_CLOSED = 'also when closed';

/** The route is there in a journal that is closed to readers too: a right that people have does not end with its opening hours. */
export const AlsoWhenClosed = (): MethodDecorator & ClassDecorator => SetMetadata(ALSO_WHEN_CLOSED, true);

export const ACTS_ON_GET = 'acts on get';

/** A named exception of X33: a GET that changes state, and what makes that safe. The census lists them, and a test knows them by name. */
export const ActsOnGet = (because: string): MethodDecorator => SetMetadata(ACTS_ON_GET, because);
