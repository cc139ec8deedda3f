//! What may stand in a Word form, a row each: kinds of elements with the marker in them, objects, and what a cell must say.

/// Styles of runs: one that raises, and one that stands on it.
pub(crate) const STYLES: &str = "<w:style w:type=\"character\" w:styleId=\"Power\"><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style><w:style w:type=\"character\" w:styleId=\"PowerOfUnit\"><w:basedOn w:val=\"Power\"/></w:style>";

/// Every kind of element that holds words or is an object, with the marker in it; each stands in a paragraph.
pub(crate) const KINDS: &[(&str, &str)] = &[
    ("a run", "<w:r><w:t>zebrafish</w:t></w:r>"),
    ("a run in pieces", "<w:r><w:t>zebra</w:t></w:r><w:proofErr/><w:r><w:t>fish</w:t></w:r>"),
    ("an insertion under tracking", "<w:ins w:author=\"A\"><w:r><w:t>zebrafish</w:t></w:r></w:ins>"),
    ("a deletion under tracking", "<w:del w:author=\"A\"><w:r><w:delText>zebrafish</w:delText></w:r></w:del>"),
    ("a deletion with its words as they were", "<w:del><w:r><w:t>zebrafish</w:t></w:r></w:del>"),
    ("words that were moved here", "<w:moveTo><w:r><w:t>zebrafish</w:t></w:r></w:moveTo>"),
    ("a content control", "<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>zebrafish</w:t></w:r></w:sdtContent></w:sdt>"),
    ("a smart tag", "<w:smartTag><w:r><w:t>zebrafish</w:t></w:r></w:smartTag>"),
    ("custom XML", "<w:customXml><w:r><w:t>zebrafish</w:t></w:r></w:customXml>"),
    ("a link", "<w:hyperlink r:id=\"rId9\"><w:r><w:t>the minutes</w:t></w:r></w:hyperlink>"),
    ("a link within the document", "<w:hyperlink w:anchor=\"x\"><w:r><w:t>zebrafish</w:t></w:r></w:hyperlink>"),
    (
        "a field",
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>zebrafish</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
    ),
    (
        "a link made by a field",
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>HYPERLINK \"https://x.example/zebrafish\"</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>here</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
    ),
    (
        "a picture from elsewhere",
        "<w:fldSimple w:instr=\"INCLUDEPICTURE &quot;zebrafish.png&quot;\"><w:r><w:t> </w:t></w:r></w:fldSimple>",
    ),
    ("a simple field", "<w:fldSimple w:instr=\"TITLE\"><w:r><w:t>zebrafish</w:t></w:r></w:fldSimple>"),
    (
        "a choice of a form field",
        "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"no\"/><w:listEntry w:val=\"zebrafish\"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
    ),
    (
        "a formula",
        "<m:oMathPara><m:oMath><m:f><m:num><m:r><m:t>zebrafish</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath></m:oMathPara>",
    ),
    (
        "ruby",
        "<w:r><w:ruby><w:rt><w:r><w:t>zebrafish</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>base</w:t></w:r></w:rubyBase></w:ruby></w:r>",
    ),
    ("hidden words", "<w:r><w:rPr><w:vanish/></w:rPr><w:t>zebrafish</w:t></w:r>"),
    ("words struck through", "<w:r><w:rPr><w:strike/></w:rPr><w:t>zebrafish</w:t></w:r>"),
    (
        "a text box",
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>zebrafish</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>zebrafish</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>",
    ),
    (
        "an old text box",
        "<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>zebrafish</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>",
    ),
    (
        "what only an older Word shows",
        "<w:r><mc:AlternateContent><mc:Fallback><w:r><w:t>zebrafish</w:t></w:r></mc:Fallback></mc:AlternateContent></w:r>",
    ),
    (
        "a picture",
        "<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"P\" descr=\"zebrafish\"/><a:graphic><pic:pic/></a:graphic></wp:inline></w:drawing></w:r>",
    ),
    ("words as a picture", "<w:r><w:pict><v:shape><v:textpath string=\"zebrafish\"/></v:shape></w:pict></w:r>"),
    ("a footnote", "<w:r><w:footnoteReference w:id=\"7\"/></w:r>"),
    ("an endnote", "<w:r><w:endnoteReference w:id=\"7\"/></w:r>"),
    (
        "a comment",
        "<w:commentRangeStart w:id=\"7\"/><w:r><w:t>x</w:t></w:r><w:r><w:commentReference w:id=\"7\"/></w:r>",
    ),
    ("an element of tomorrow", "<w:r><w:tomorrow>zebrafish</w:tomorrow></w:r>"),
    ("a run of tomorrow", "<w:r><w:tomorrow><w:t>zebrafish</w:t></w:tomorrow></w:r>"),
];

/// Objects without words: a message must name what they are.
pub(crate) const OBJECTS: &[(&str, &str)] = &[
    (
        "what a tracked change takes out",
        "<w:del w:author=\"A\"><w:r><w:delText>three of the five</w:delText></w:r></w:del>",
    ),
    ("a picture", "<w:r><w:drawing><wp:inline><a:graphic><pic:pic/></a:graphic></wp:inline></w:drawing></w:r>"),
    ("a picture", "<w:r><w:pict><v:shape><v:imagedata r:id=\"rId5\"/></v:shape></w:pict></w:r>"),
    (
        "a file or control",
        "<w:r><w:object><v:shape><v:imagedata r:id=\"rId5\"/></v:shape><o:OLEObject ProgID=\"Excel.Sheet.12\"/></w:object></w:r>",
    ),
    ("a chart", "<w:r><w:drawing><a:graphic><c:chart r:id=\"rId6\"/></a:graphic></w:drawing></w:r>"),
    ("a drawing", "<w:r><w:pict><v:line from=\"0,0\" to=\"9,9\"/></w:pict></w:r>"),
    ("another document", "<w:altChunk r:id=\"rId8\"/>"),
    ("a sign", "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0C0\"/></w:r>"),
];

/// What a cell says, by what stands in it.
pub(crate) const SAID: &[(&str, &str)] = &[
    ("<w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/></w:r><w:r><w:t> 60%</w:t></w:r>", "≥ 60%"),
    ("<w:r><w:rPr><w:rFonts w:ascii=\"Symbol\"/></w:rPr><w:t>&#xF0B3;</w:t></w:r><w:r><w:t> 60%</w:t></w:r>", "≥ 60%"),
    ("<w:r><w:t>&#xF0A3; 5</w:t></w:r>", "≤ 5"),
    ("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r><w:r><w:t> done</w:t></w:r>", "✓ done"),
    ("<w:r><w:sym w:font=\"Segoe UI Symbol\" w:char=\"2713\"/></w:r>", "✓"),
    (
        "<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t><w:tab/><w:t>d</w:t><w:cr/><w:t>e</w:t></w:r>",
        "a-bc d\ne",
    ),
    (
        "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>",
        "(1)/(2)",
    ),
    ("<w:hyperlink r:id=\"rId9\"><w:r><w:t>minutes</w:t></w:r></w:hyperlink>", "minutes (https://x.example/zebrafish)"),
    ("<w:hyperlink r:id=\"rId9\"><w:r><w:t>x.example/zebrafish</w:t></w:r></w:hyperlink>", "x.example/zebrafish"),
    ("<w:r><w:t>See</w:t></w:r><w:r><w:footnoteReference w:id=\"7\"/></w:r>", "See [zebrafish]"),
    (
        "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t> agreed</w:t></w:r>",
        "☒ agreed",
    ),
    (
        "<w:r><w:t>kept</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>away</w:t></w:r></w:moveFrom>",
        "kept",
    ),
    (
        "<w:r><w:t>It is</w:t></w:r><w:commentRangeStart w:id=\"7\"/><w:r><w:t> 9.</w:t></w:r><w:commentRangeEnd w:id=\"7\"/><w:r><w:commentReference w:id=\"7\"/></w:r>",
        "It is 9.",
    ),
    (
        "<w:r><w:t>5 x 10</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>3</w:t></w:r><w:r><w:t xml:space=\"preserve\"> in 10 km</w:t></w:r><w:r><w:rPr><w:position w:val=\"6\"/><w:sz w:val=\"14\"/></w:rPr><w:t>2</w:t></w:r>",
        "5 x 10³ in 10 km²",
    ),
    (
        "<w:r><w:t>H</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"subscript\"/></w:rPr><w:t>2</w:t></w:r><w:r><w:t>O, 1</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>1</w:t></w:r><w:r><w:t>/</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"subscript\"/></w:rPr><w:t>2</w:t></w:r><w:r><w:t> on the 5</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>th</w:t></w:r>",
        "H₂O, 1¹/₂ on the 5th",
    ),
    (
        "<w:r><w:t>9</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>see b</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"baseline\"/></w:rPr><w:t>0</w:t></w:r>",
        "9^(see b)0",
    ),
    ("<w:r><w:t>10</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"Power\"/></w:rPr><w:t>3</w:t></w:r>", "10³"),
    ("<w:r><w:t>10</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"PowerOfUnit\"/></w:rPr><w:t>3</w:t></w:r>", "10³"),
    (
        "<w:r><w:t>10</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"Power\"/><w:vertAlign w:val=\"baseline\"/></w:rPr><w:t>3</w:t></w:r>",
        "103",
    ),
    (
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Click here</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>said</w:t></w:r>",
        "said",
    ),
];
