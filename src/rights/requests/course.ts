/** Where a request stands. `unconfirmed` waits for its sender to confirm the address, and is not in the queue. */
export const requestStates = [
  'unconfirmed', 'received', 'identityAsked', 'confirmed', 'inProgress', 'fulfilled', 'partlyFulfilled', 'refused', 'withdrawn', 'notIdentifiable', 'closed',
] as const;
export type RequestState = (typeof requestStates)[number];

export const openStates = ['received', 'identityAsked', 'confirmed', 'inProgress'] as const satisfies readonly RequestState[];
export const isOpen = (state: RequestState): boolean => (openStates as readonly RequestState[]).includes(state);
export const answeredStates = ['fulfilled', 'partlyFulfilled', 'refused', 'withdrawn', 'notIdentifiable'] as const satisfies readonly RequestState[];

interface Step {
  from: readonly RequestState[];
  to: RequestState | 'same';
  /** What has to be said: each is a field that must be filled. */
  needs: readonly ('doubt' | 'shown' | 'ground' | 'reason' | 'until' | 'letter')[];
}

/** THE table of what the web administrator does with a request. Every step that needs a letter sends it. */
export const steps = {
  askIdentity: { from: ['received', 'confirmed', 'inProgress'], to: 'identityAsked', needs: ['doubt', 'letter'] },
  confirmIdentity: { from: ['identityAsked'], to: 'confirmed', needs: ['shown'] },
  begin: { from: ['received', 'confirmed'], to: 'inProgress', needs: [] },
  extend: { from: openStates, to: 'same', needs: ['reason', 'until', 'letter'] },
  fulfil: { from: ['received', 'confirmed', 'inProgress'], to: 'fulfilled', needs: ['letter'] },
  fulfilPartly: { from: ['received', 'confirmed', 'inProgress'], to: 'partlyFulfilled', needs: ['ground', 'letter'] },
  refuse: { from: openStates, to: 'refused', needs: ['ground', 'letter'] },
  notIdentifiable: { from: openStates, to: 'notIdentifiable', needs: ['letter'] },
  withdraw: { from: openStates, to: 'withdrawn', needs: [] },
  close: { from: answeredStates, to: 'closed', needs: [] },
} as const satisfies Record<string, Step>;

export type StepKey = keyof typeof steps;
export const stepKeys = Object.keys(steps) as StepKey[];
export const stepOf = (key: StepKey): Step => steps[key];
export const fulfilments: readonly StepKey[] = ['fulfil', 'fulfilPartly'];
export const isStep = (text: unknown): text is StepKey => stepKeys.includes(text as StepKey);
