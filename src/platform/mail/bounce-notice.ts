import { nameIn } from './message-id.js';

/** A notice of the mail system that a mail could not be delivered, as far as we read it. */
export interface BounceNotice {
  /** The random name of the mail that it is about. */
  name: string;
  /** 5.x.x: for good. */
  status: string;
}

/** The sender on a mail's envelope: the address for bounces, with the mail's random name after a plus, so that a notice says which mail it is about. */
export function returnAddress(address: string, messageId: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at)}+${nameIn(messageId)}${address.slice(at)}`;
}

const unfolded = (text: string): string => text.replaceAll(/\r\n?/g, '\n').replaceAll(/\n[ \t]+/g, ' ');
const field = (block: string, name: string): string | null => new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(block)?.[1]?.trim() ?? null;

/** The parts of a multipart message, each with its head. */
function partsOf(message: string): string[] {
  const boundary = /^content-type:[^\n]*?boundary=(?:"([^"\n]+)"|([^\s;"\n]+))/im.exec(message.split('\n\n', 1)[0] ?? '');
  const mark = boundary?.[1] ?? boundary?.[2];
  return mark ? message.split(`\n--${mark}`).slice(1) : [];
}

/**
 * Reads a delivery status notification (RFC 3464). Null for everything else: an answer from a person or a machine that is away, a mail that is late, one that was delivered.
 * Which mail it is about is said by the address that the notice went to; nothing in the notice itself is trusted to say so but the Message-ID of ours that it returns.
 */
export function readBounce(raw: string, bounceAddress: string): BounceNotice | null {
  const message = unfolded(raw);
  const head = message.split('\n\n', 1)[0] ?? '';
  if (!/^content-type:[ \t]*multipart\/report\b[^\n]*report-type="?delivery-status\b/im.test(head)) return null;
  const parts = partsOf(message);
  const report = parts.find((part) => /^content-type:[ \t]*message\/(global-)?delivery-status\b/im.test(part));
  const failed = report?.split(/\n\n+/).find((block) => field(block, 'Action')?.toLowerCase() === 'failed');
  const status = failed && /^5\.\d{1,3}\.\d{1,3}\b/.exec(field(failed, 'Status') ?? '')?.[0];
  if (!status) return null;
  const at = bounceAddress.lastIndexOf('@');
  const name = new RegExp(`${escaped(bounceAddress.slice(0, at))}\\+([0-9a-f]{32})${escaped(bounceAddress.slice(at))}`, 'i').exec(head)?.[1]
    ?? parts.slice(1).map((part) => nameIn(field(part, 'Message-ID') ?? '')).find(Boolean);
  return name ? { name: name.toLowerCase(), status } : null;
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
