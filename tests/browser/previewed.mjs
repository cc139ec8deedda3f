// What the checks and the benchmark of the preview share: the program on a copy of a sample, and a browser to look at it.
//
// What must hold: the sample is copied, so that it can be edited; the program takes any port that is free and says which.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A copy of a sample in a folder, to be edited. */
export class Folder {
  constructor(sample, into) {
    this.path = into;
    cpSync(sample, into, { recursive: true });
  }

  /** Replaces words of a file; a place that is not there is a mistake of the check. */
  edit(file, words, instead) {
    const path = join(this.path, file);
    const text = readFileSync(path, "utf8");
    if (!text.includes(words)) throw new Error(`${file} has no “${words}”`);
    writeFileSync(path, text.replace(words, instead));
  }
}

/** The program, showing a folder at an address. */
export class Program {
  static async start(program, folder, port = 0) {
    const child = spawn(program, ["preview", folder.path, "--port", String(port)], { stdio: ["ignore", "pipe", "inherit"] });
    // A check that fails must not leave it behind.
    process.on("exit", () => child.kill());
    child.stdout.setEncoding("utf8");
    const [line] = await once(child.stdout, "data");
    const address = line.match(/http:\/\/127\.0\.0\.1:\d+\//)?.[0];
    if (!address) throw new Error(`no address in: ${line}`);
    return Object.assign(new Program(), { child, address, port: Number(new URL(address).port) });
  }

  async end() {
    const ended = once(this.child, "exit");
    this.child.kill();
    await ended;
  }
}
