// Reads [function, inputs] cases as JSON on standard input, writes the outputs of the browser's functions, null for an input without sense.
import { readFileSync } from "node:fs";
import { functions } from "../../docs/assets/javascripts/figures/parts/functions.js";

const computed = ([name, inputs]) => {
  try {
    return functions[name](inputs);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};
process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(computed)));
