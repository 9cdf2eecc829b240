#!/usr/bin/env node
import { runOnPinnedNode } from "./pinned-node.js";

runOnPinnedNode("src/cli/main.ts", process.argv.slice(2));
