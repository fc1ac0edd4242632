type Names<P extends string> = P extends `${string}:${infer Name}/${infer Rest}` ? Name | Names<`/${Rest}`> : P extends `${string}:${infer Name}` ? Name : never;
type Query = Record<string, string | number | null | undefined>;
type Fill<P extends string> = [Names<P>] extends [never] ? (params?: object, query?: Query) => string : (params: Record<Names<P>, string | number>, query?: Query) => string;

/** An address with named parts, as a route pattern and as a function that fills it. */
export type Path<P extends string = string> = Fill<P> & { pattern: P };

export function path<P extends string>(pattern: P): Path<P> {
  const fill = (params: Record<string, string | number> = {}, query: Query = {}): string => {
    const filled = pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
    const search = new URLSearchParams(Object.entries(query).flatMap(([key, value]) => (value === null || value === undefined || value === '' ? [] : [[key, String(value)] as [string, string]])));
    return search.size > 0 ? `${filled}?${search.toString()}` : filled;
  };
  return Object.assign(fill, { pattern }) as unknown as Path<P>;
}

/** Whether an address given from outside stays on this site: a path, nothing that a browser would read as another host. */
export const isLocalPath = (address: unknown): address is string =>
  typeof address === 'string' && /^\/(?![/\\])[^\\\u0000-\u001f]*$/.test(address);
