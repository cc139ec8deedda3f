//! As what a report is made: a draft for the service, or the final for the public.

/// What a report is made as. A draft is another thing than a report: it is composed as one, not marked afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// For the service, to check facts. Holes are shown.
    Draft {
        /// For whom this copy is made, where it is made for somebody: a copy that is passed on names them.
        copy: Option<String>,
    },
    /// For the public. Holes are refused.
    Final,
}

impl Stage {
    /// A draft for nobody in particular.
    pub const DRAFT: Stage = Stage::Draft { copy: None };

    /// Whether it is a draft.
    #[must_use]
    pub fn is_draft(&self) -> bool {
        matches!(self, Stage::Draft { .. })
    }

    /// For whom this copy of a draft is made.
    #[must_use]
    pub fn copy(&self) -> Option<&str> {
        match self {
            Stage::Draft { copy } => copy.as_deref(),
            Stage::Final => None,
        }
    }
}
