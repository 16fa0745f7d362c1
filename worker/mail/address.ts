/**
 * Whether a text of the registry is the address of one mailbox: no list, no name before it, no line break.
 * Stricter than RFC 5321, 4.1.2: quoted local parts and addresses in brackets are refused.
 */
export function isMailbox(text: string): boolean {
  return text.length <= 254 && /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/i.test(text);
}
