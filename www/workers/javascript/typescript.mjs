// What takes the types out of TypeScript, in a file of its own that is fetched when it is first needed.

export { transform } from "sucrase";
