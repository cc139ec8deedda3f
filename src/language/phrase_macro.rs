//! Makes of a list of messages the type that names them, so that a name and its id stand in one line.

macro_rules! phrases {
    ($($(#[$doc:meta])* $name:ident = $id:literal,)*) => {
        /// A message: its name in the code, and its id in `phrases/<language>.ftl`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "phrases/en.ftl says what each message is for")]
        pub enum Phrase { $($(#[$doc])* $name,)* }

        impl Phrase {
            /// Every message there must be.
            pub const ALL: &'static [Phrase] = &[$(Phrase::$name,)*];

            /// Its id in the phrase files.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self { $(Phrase::$name => $id,)* }
            }
        }
    };
}

pub(super) use phrases;
