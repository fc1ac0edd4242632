export type LayoutName = 'public' | 'staff' | 'plain' | 'profile';

/** A template with the type of what it is given, and a sample of it that the tests render. */
export interface View<M extends object> {
  /** The template's path below views/, without its ending. */
  name: string;
  layout: LayoutName | null;
  sample: M;
}

export interface PageModel {
  /** The title of the page, shown in the browser's tab and usually as its heading. */
  title: string;
}

const views: View<object>[] = [];

/** Defines a page or a mail. The sample shows every part of the template: no empty lists, no nulls where there is something to show. */
export function defineView<M extends object>(name: string, layout: View<M>['layout'], sample: M): View<M> {
  const view = { name, layout, sample };
  views.push(view);
  return view;
}

/** Every view that a loaded module has defined. */
export const definedViews = (): readonly View<object>[] => views;
