// Runs k6.js once under Node, without k6, and prints what it measured as JSON: so that a test can tell whether
// the script still speaks the wire. Only what the script uses of k6's modules is here.
import { register } from "node:module";

const module = (source) => `data:text/javascript,${encodeURIComponent(source)}`;
const stubs = {
  k6: module("export const check = (value, tests) => { for (const [name, test] of Object.entries(tests)) " +
    "(globalThis.measured.checks[name] ??= []).push(Boolean(test(value))); };"),
  "k6/execution": module("export default { vu: { idInTest: 1, iterationInInstance: 0 } };"),
  "k6/metrics": module("class Metric { constructor(name) { this.values = globalThis.measured[name] = []; } " +
    "add(value) { this.values.push(value); } } export { Metric as Trend, Metric as Counter };"),
  "k6/websockets": module("export const WebSocket = globalThis.WebSocket;"),
};
const hooks = `const stubs = ${JSON.stringify(stubs)};
export const resolve = (name, context, next) => name in stubs ? { url: stubs[name], shortCircuit: true } : next(name, context);`;

register(module(hooks));
globalThis.measured = { checks: {} };
globalThis.__ENV = process.env;
const { default: iteration } = await import("./k6.js");
iteration();
process.on("exit", () => console.log(JSON.stringify(globalThis.measured)));
