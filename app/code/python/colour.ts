/** Whether tasks are coroutines or plain functions; `both` lets the row's place decide. */
export type Colour = 'coroutine' | 'function' | 'both';
