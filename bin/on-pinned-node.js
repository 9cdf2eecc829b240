#!/usr/bin/env node
import { runOnPinnedNode } from "./pinned-node.js";

const [file, ...args] = process.argv.slice(2);
runOnPinnedNode(file, args);
