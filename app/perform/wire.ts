/** A two-way connection: to another worker through a message port, or within this worker by a plain call. */
export interface Wire<Out, In> {
  send(message: Out, transfer?: Transferable[]): void;
  /** Sets who hears what comes in. What came before is kept until then. */
  listen(hear: (message: In) => void): void;
}

/** The end of a message port. What comes in is what the other end's type says: both ends are ours. */
export function portWire<Out, In>(port: MessagePort): Wire<Out, In> {
  return {
    send: (message, transfer = []) => port.postMessage(message, transfer),
    listen: (hear) => {
      port.onmessage = (event: MessageEvent<In>) => hear(event.data);
    },
  };
}

/** Both ends of a connection within one worker. A message is heard before `send` returns. */
export function localWires<First, Second>(): readonly [Wire<First, Second>, Wire<Second, First>] {
  const first = mailbox<First>();
  const second = mailbox<Second>();
  return [
    { send: first.deliver, listen: second.listen },
    { send: second.deliver, listen: first.listen },
  ];
}

function mailbox<Message>(): {
  readonly deliver: (message: Message) => void;
  readonly listen: (hear: (message: Message) => void) => void;
} {
  const kept: Message[] = [];
  let hear: ((message: Message) => void) | undefined;
  return {
    deliver: (message) => {
      if (hear === undefined) kept.push(message);
      else hear(message);
    },
    listen: (listener) => {
      hear = listener;
      for (const message of kept.splice(0)) listener(message);
    },
  };
}
