/** Names of ways out that nodes make of what they are set up with, for whoever reads logs and figures. */
export { classOf, classOutlet, classOutlets } from './classify/outlets.ts';
export { entryChoice, entryOf, isWay, wayOutlet } from './faq-match/outlets.ts';
