// Takes webhooks and checks them with the library that the Standard Webhooks specification publishes.
// Arguments: the port (0 for a free one) and the secret, or «-» to wait for it on the standard input.
import http from "node:http";
import readline from "node:readline";
import { Webhook } from "standardwebhooks";

let secret = process.argv[3];
readline.createInterface({ input: process.stdin }).on("line", (line) => (secret = line.trim()));

const server = http.createServer((request, response) => {
  let body = "";
  request.on("data", (part) => (body += part));
  request.on("end", () => {
    try {
      const event = new Webhook(secret).verify(body, request.headers);
      console.log(`OK ${request.headers["webhook-id"]} ${event.subject} ${event.sequence} ${event.type}`);
      response.writeHead(204).end();
    } catch (e) {
      console.log(`BAD ${request.headers["webhook-id"]} ${e.message}`);
      response.writeHead(400).end();
    }
  });
});
server.listen(Number(process.argv[2]), "127.0.0.1", () => console.log(`PORT ${server.address().port}`));
