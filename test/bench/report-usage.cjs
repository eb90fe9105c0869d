// Loaded before a program that is measured: tells on file descriptor 3 what its process has used.
// CommonJS, because the loader of ES modules alone would take as long as an empty program.
const { writeSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

// Threads of the program load this too; what they use is in the figures of their process.
if (isMainThread) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const cpuMs = (userCPUTime + systemCPUTime) / 1000;
    writeSync(3, JSON.stringify({ cpuMs, peakBytes: maxRSS * 1024 }));
  });
}
