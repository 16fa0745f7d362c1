-- Browsers that have signed in. What opens one is kept by the browser alone: here lies its hash.
CREATE TABLE "web_session" (
    "token_hash" TEXT NOT NULL,
    "username" TEXT NOT NULL,
    "began_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "web_session_pkey" PRIMARY KEY ("token_hash")
);
ALTER TABLE "web_session"
  ADD CONSTRAINT "web_session_hash" CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "web_session_period" CHECK (ends_at > began_at);
CREATE INDEX "web_session_ends_at_idx" ON "web_session"("ends_at");
