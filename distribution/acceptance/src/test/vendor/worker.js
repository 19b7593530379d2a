// Serves one task of a step with Camunda's own client, and ends: node worker.js <engine-rest> <key> <step>
import { Client, Variables } from "camunda-external-task-client-js";

const [baseUrl, key, step] = process.argv.slice(2);

const withKey = (config) => ({
  ...config,
  headers: { ...config.headers, Authorization: `Bearer ${key}` },
});

const client = new Client({
  baseUrl,
  interceptors: withKey,
  asyncResponseTimeout: 20000,
  interval: 50,
  maxTasks: 1,
  workerId: "node",
});

client.on("poll:error", (error) => console.error("poll", error.message));
client.on("complete:error", (task, error) => console.error("complete", error.message));
client.on("complete:success", () => client.stop());

client.subscribe(step, { lockDuration: 60000, includeExtensionProperties: true }, async ({ task, taskService }) => {
  const outputs = new Variables();
  const votes = task.variables.get("votes");
  outputs.set("greeting", `${task.variables.get("text")} (${task.extensionProperties["madang:language"]})`);
  outputs.set("answer", { yes: votes.length, words: ["가", "나"], open: task.variables.get("when") instanceof Date });
  outputs.setTyped("count", { type: "long", value: 1099511627776, valueInfo: {} });
  outputs.set("checked", task.variables.get("when"));
  await taskService.complete(task, outputs);
});
