/** A value as the format has them; whole numbers only. */
export type Value = string | number | boolean | Value[] | { [key: string]: Value };

const head = (type: number, size: number): Buffer => {
  const [short, more] = size < 29 ? [size, []] : size < 285 ? [29, [size - 29]] : [30, [(size - 285) >> 8, (size - 285) & 255]];
  return Buffer.from(type < 8 ? [(type << 5) | short, ...more] : [short, type - 7, ...more]);
};

function encode(value: Value): Buffer {
  if (typeof value === 'string') return Buffer.concat([head(2, Buffer.byteLength(value)), Buffer.from(value)]);
  if (typeof value === 'boolean') return head(14, value ? 1 : 0);
  if (typeof value === 'number') {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return Buffer.concat([head(6, 4), bytes]);
  }
  if (Array.isArray(value)) return Buffer.concat([head(11, value.length), ...value.map(encode)]);
  return Buffer.concat([head(7, Object.keys(value).length), ...Object.entries(value).flatMap(([key, one]) => [encode(key), encode(one)])]);
}

/** The bits of a network; those of IPv4 lie at the beginning of IPv6. */
function bitsOf(network: string): number[] {
  const [address = '', length = ''] = network.split('/');
  if (!address.includes(':')) return [...Array<number>(96).fill(0), ...address.split('.').flatMap((part) => [...Number(part).toString(2).padStart(8, '0')].map(Number)).slice(0, Number(length))];
  const [left = '', right] = address.split('::');
  const [before, after] = [left, right ?? ''].map((side) => side.split(':').filter(Boolean)) as [string[], string[]];
  const groups = [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after];
  return groups.flatMap((group) => [...Number.parseInt(group, 16).toString(2).padStart(16, '0')].map(Number)).slice(0, Number(length));
}

type Node = [Node | number | null, Node | number | null];

/** A place database as its makers would write it (MMDB 2.0), with a tree for IPv6 that has IPv4 in it. */
export function mmdb(networks: Record<string, Value>, { name = 'DBIP-City-Lite', built = '2026-05-01', bits = 24 as 24 | 28 } = {}): Buffer {
  const root: Node = [null, null];
  const values: Buffer[] = [];
  let end = 0;
  for (const [network, value] of Object.entries(networks)) {
    const path = bitsOf(network);
    let node = root;
    for (const bit of path.slice(0, -1)) {
      const next = node[bit] ?? [null, null];
      if (typeof next === 'number') throw new Error(`${network} lies within another.`);
      node[bit] = next;
      node = next;
    }
    node[path.at(-1)!] = end;
    values.push(encode(value));
    end += values.at(-1)!.length;
  }
  const nodes: Node[] = [];
  const numbers = new Map<Node, number>();
  const walk = (node: Node): void => {
    numbers.set(node, nodes.push(node) - 1);
    for (const side of node) if (Array.isArray(side)) walk(side);
  };
  walk(root);
  const record = (side: Node[number]): number => (side === null ? nodes.length : typeof side === 'number' ? nodes.length + 16 + side : numbers.get(side)!);
  const tree = nodes.map(([left, right]) => {
    const [a, b] = [record(left), record(right)];
    const bytes = [a >> 16, a >> 8, a, ...(bits === 28 ? [((a >> 24) << 4) | (b >> 24)] : []), b >> 16, b >> 8, b];
    return Buffer.from(bytes.map((byte) => byte & 255));
  });
  const metadata = encode({ binary_format_major_version: 2, binary_format_minor_version: 0, build_epoch: Date.parse(built) / 1000, database_type: name, description: { en: 'Made by a test' }, ip_version: 6, languages: ['en'], node_count: nodes.length, record_size: bits });
  return Buffer.concat([...tree, Buffer.alloc(16), ...values, Buffer.from('ABCDEF4D61784D696E642E636F6D', 'hex'), metadata]);
}

/** A place as MaxMind and DB-IP write it. */
export const inTown = (country: string, region?: string, city?: string): Value => ({
  country: { iso_code: country, names: { en: country } }, ...(region === undefined ? {} : { subdivisions: [{ names: { en: region } }] }), ...(city === undefined ? {} : { city: { names: { en: city } } }),
});
