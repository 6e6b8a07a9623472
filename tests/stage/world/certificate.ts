import { execFileSync } from "node:child_process";
import { createHash, X509Certificate } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Certificate {
  /** PEM. */
  readonly cert: string;
  /** PEM. */
  readonly key: string;
  /** Base64 of the SHA-256 of the public key: what Chromium's `--ignore-certificate-errors-spki-list` takes. */
  readonly spki: string;
}

/**
 * A self-signed certificate for the faked hosts, made by the system's openssl in a few milliseconds.
 *
 * @param hosts names for the certificate; `*.example.com` is allowed and means one label.
 * @throws when openssl is not installed.
 */
export function makeCertificate(hosts: readonly string[]): Certificate {
  const dir = mkdtempSync(join(tmpdir(), "stage-cert-"));
  const keyFile = join(dir, "key.pem");
  const certFile = join(dir, "cert.pem");
  try {
    execFileSync(
      "openssl",
      [
        ...["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"],
        ...["-keyout", keyFile, "-out", certFile, "-days", "2", "-subj", "/CN=stage"],
        ...["-addext", `subjectAltName=${hosts.map((host) => `DNS:${host}`).join(",")}`],
        ...["-addext", "extendedKeyUsage=serverAuth"],
      ],
      { stdio: ["ignore", "ignore", "pipe"] },
    );
    const cert = readFileSync(certFile, "utf8");
    const publicKey = new X509Certificate(cert).publicKey.export({ type: "spki", format: "der" });
    return {
      cert,
      key: readFileSync(keyFile, "utf8"),
      spki: createHash("sha256").update(publicKey).digest("base64"),
    };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
