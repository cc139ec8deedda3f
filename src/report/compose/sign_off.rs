//! What a final report needs beside its text: the signatures that its programme asks for, and, where it is published again,
//! what was corrected.

use super::Composer;
use crate::inspection::{Correction, FIRST_VERSION};
use crate::problem::{Kind, suggest};
use crate::source::Step;

impl Composer<'_> {
    /// Reports every role of the programme that has not signed; a draft needs none.
    pub(super) fn report_unsigned(&mut self) {
        if self.is_draft() {
            return;
        }
        let signed: Vec<&str> = self.inspection.file.sign_off.iter().map(|one| one.role.trim()).collect();
        let asked = &self.programme.rules.sign_off;
        let others = || signed.iter().copied().filter(|role| !asked.iter().any(|wanted| wanted == role));
        for role in asked.iter().filter(|role| !signed.contains(&role.as_str())) {
            let kind = Kind::SignOffMissing { role: role.clone(), meant: suggest(role, others()) };
            self.error(kind, self.inspection.place("inspection.yaml", &[Step::Key("sign_off")]));
        }
    }

    /// Reports a version after the first that does not say why there is one.
    pub(super) fn report_uncorrected(&mut self) {
        let file = &self.inspection.file;
        let told = |correction: &Correction| correction.version == file.version;
        if self.is_draft() || file.version == FIRST_VERSION || file.corrections.iter().any(told) {
            return;
        }
        let kind = Kind::CorrectionMissing { version: file.version.clone() };
        self.error(kind, self.inspection.place("inspection.yaml", &[Step::Key("version")]));
    }
}
