/**
 * A hop through the thread's own message queue: what else waits there (a stop, above all) is handled before the hop
 * is over. A timer would do as well but takes 4 ms.
 */

let channel: MessageChannel | undefined;
const landings: (() => void)[] = [];

export function hop(): Promise<void> {
  if (channel === undefined) {
    channel = new MessageChannel();
    channel.port1.onmessage = () => landings.shift()?.();
  }
  const { port2 } = channel;
  return new Promise((resolve) => {
    landings.push(resolve);
    port2.postMessage(undefined);
  });
}
