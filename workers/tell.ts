/** The worker of words: why things are as they are, in sentences, and the programs, away from the page. */
import { expose } from 'comlink';
import { createTelling } from '../app/sandbox/moment/telling/tell.ts';

expose(createTelling());
