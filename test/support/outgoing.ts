import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';

export interface Outgoing {
  /** Where this process has tried to connect to, as address:port; a socket of the file system is no address. */
  tried: ReadonlySet<string>;
  /** Names that it has looked up, and datagrams that it has sent. */
  asked: ReadonlySet<string>;
  stop(): void;
}

/** Stands where a firewall would: sees every connection that anything in this process begins, whichever library it uses. */
export function watchOutgoing(): Outgoing {
  const tried = new Set<string>();
  const asked = new Set<string>();
  const connect = Reflect.get(net.Socket.prototype, 'connect') as (this: net.Socket, ...values: unknown[]) => net.Socket;
  const send = Reflect.get(dgram.Socket.prototype, 'send') as (this: dgram.Socket, ...values: unknown[]) => void;
  const { lookup } = dns;
  net.Socket.prototype.connect = function (this: net.Socket, ...values: unknown[]) {
    this.on('connectionAttempt', (address: string, port: number) => tried.add(`${address}:${port}`));
    return connect.apply(this, values);
  } as typeof net.Socket.prototype.connect;
  dgram.Socket.prototype.send = function (this: dgram.Socket, ...values: unknown[]) {
    asked.add(`datagram ${values.filter((value) => typeof value === 'string' || typeof value === 'number').join(' ')}`);
    send.apply(this, values);
  } as typeof dgram.Socket.prototype.send;
  dns.lookup = ((name: string, ...more: unknown[]) => {
    asked.add(name);
    return Reflect.apply(lookup, dns, [name, ...more]) as undefined;
  }) as typeof lookup;
  return {
    tried, asked,
    stop: () => {
      net.Socket.prototype.connect = connect as typeof net.Socket.prototype.connect;
      dgram.Socket.prototype.send = send as typeof dgram.Socket.prototype.send;
      dns.lookup = lookup;
    },
  };
}
