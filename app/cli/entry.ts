/** What the scripts load, as one module. */
export { preferredLanguage } from '../words/language.ts';
export { commandLine } from './command-line.ts';
export { conformance } from './conformance.ts';
