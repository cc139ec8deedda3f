//! A detached signature over a manifest, in the format of minisign: anybody who has its public key can tell who vouches for an
//! output, with this program or with minisign itself.
//!
//! What must hold: a signature is over the bytes of the manifest, which has the hash of every file; it says nothing of the time,
//! as no clock is read.

use std::io::Cursor;
use std::path::Path;

use minisign::{PublicKey, PublicKeyBox, SecretKey, SecretKeyBox, SignatureBox, sign, verify};

use super::one_file::write_file;
use super::refused::NotWritten;
use crate::limits::TEXT_BYTES;
use crate::problem::VerifyFault;
use crate::render::MANIFEST;
use crate::source::read_below;

/// The name of a signature, beside its manifest.
pub(super) const SIGNATURE: &str = "manifest.json.minisig";

/// What every signature begins with.
const BEGINNING: &[u8] = b"untrusted comment: ";

/// The fewest characters of the line of a secret key.
const SHORTEST_SECRET: usize = 200;

/// A key that signs.
pub struct SigningKey(SecretKey);

/// A key by which signatures are checked.
pub struct CheckingKey(PublicKey);

impl SigningKey {
    /// Reads a secret key as minisign writes it. Where it has a password, the terminal is asked for it.
    ///
    /// # Errors
    ///
    /// That it is none, or that the password is wrong or cannot be asked for.
    pub fn read(text: &str) -> Result<Self, VerifyFault> {
        // A public one is a third as long, and would be asked for its password.
        if text.lines().nth(1).is_none_or(|line| line.trim().len() < SHORTEST_SECRET) {
            return Err(VerifyFault::NoKey { secret: true });
        }
        let boxed = || SecretKeyBox::from_string(text).map_err(|_| VerifyFault::NoKey { secret: true });
        let open = boxed()?.into_unencrypted_secret_key();
        let key = open.or_else(|_| boxed()?.into_secret_key(None).map_err(|_| VerifyFault::KeyLocked))?;
        Ok(SigningKey(key))
    }

    /// The key that checks what this one signs.
    ///
    /// # Errors
    ///
    /// That it is none.
    pub fn checking(&self) -> Result<CheckingKey, VerifyFault> {
        PublicKey::from_secret_key(&self.0).map(CheckingKey).map_err(|_| VerifyFault::NoKey { secret: true })
    }
}

impl CheckingKey {
    /// Reads a public key: its file, or the one line of it that is the key.
    ///
    /// # Errors
    ///
    /// That it is none.
    pub fn read(text: &str) -> Result<Self, VerifyFault> {
        let line = || PublicKey::from_base64(text.trim()).ok();
        let file = PublicKeyBox::from_string(text).ok().and_then(|boxed| boxed.into_public_key().ok());
        file.or_else(line).map(CheckingKey).ok_or(VerifyFault::NoKey { secret: false })
    }

    /// What the key is called, as minisign prints it.
    #[must_use]
    pub fn name(&self) -> String {
        name(self.0.keynum())
    }
}

/// Signs the manifest of an output, and writes the signature beside it.
///
/// # Errors
///
/// That there is no manifest; what stands in the place of the signature; what the system says.
pub fn sign_output(target: &Path, key: &SigningKey) -> Result<Result<(), VerifyFault>, NotWritten> {
    let Ok(manifest) = read_below(target, MANIFEST, TEXT_BYTES) else { return Ok(Err(VerifyFault::NoManifest)) };
    let signed =
        sign(None, &key.0, Cursor::new(&manifest), Some(MANIFEST), Some("signature of a manifest of findings"));
    let Ok(signed) = signed else { return Ok(Err(VerifyFault::NoKey { secret: true })) };
    let is_signature = |bytes: &[u8]| bytes.starts_with(BEGINNING);
    write_file(&target.join(SIGNATURE), signed.into_string().as_bytes(), is_signature).map(Ok)
}

/// Who signed an output: the name of the key, where it has a signature; checked, where a key is given.
///
/// # Errors
///
/// That a key is given and there is no signature, or one of another key, or one of another manifest.
pub fn signed_by(target: &Path, key: Option<&CheckingKey>) -> Result<Option<String>, VerifyFault> {
    let Ok(bytes) = read_below(target, SIGNATURE, TEXT_BYTES) else {
        return if key.is_some() { Err(VerifyFault::NotSigned) } else { Ok(None) };
    };
    let signature =
        SignatureBox::from_string(&String::from_utf8_lossy(&bytes)).map_err(|_| VerifyFault::SignatureBroken)?;
    let by = name(signature.keynum());
    let Some(key) = key else { return Ok(Some(by)) };
    if by != key.name() {
        return Err(VerifyFault::OtherKey { found: by, own: key.name() });
    }
    let manifest = read_below(target, MANIFEST, TEXT_BYTES).map_err(|_| VerifyFault::NoManifest)?;
    verify(&key.0, &signature, Cursor::new(&manifest), true, false, false).map_err(|_| VerifyFault::SignatureBroken)?;
    Ok(Some(by))
}

fn name(number: &[u8]) -> String {
    number.iter().rev().map(|byte| format!("{byte:02X}")).collect()
}
