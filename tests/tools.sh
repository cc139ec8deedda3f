# What the checks need beyond Rust: read by tests/run, which calls install_tools.
#
# What must hold: packages are asked for by name, from wherever this machine's package managers are set up to ask; their
# versions stand in tests/written/requirements.txt, in the package-lock.json of tests/browser and tests/block-editor, and in
# tests/verapdf/pom.xml; what is there is used again.

# A command and the Debian packages that bring it.
debian_packages="
chromium    chromium
java        default-jre-headless
msgfmt      gettext
mvn         maven
node        nodejs
npm         npm
pdftotext   poppler-utils
python3     python3-venv
qpdf        qpdf
soffice     libreoffice-calc-nogui libreoffice-writer-nogui
"

install_tools() {
  local missing=0
  install_debian_packages || missing=1
  install_python_packages || missing=1
  install_npm_packages browser "the checks on pages" || missing=1
  install_npm_packages block-editor "the checks on posts" || missing=1
  install_validator || missing=1
  return "$missing"
}

# works COMMAND: whether it is there; Debian's Python may be there without the part that makes an environment, LibreOffice
# without the part for tables or the one for text.
works() {
  command -v "$1" >/dev/null || return 1
  case $1 in
    python3) python3 -c "import ensurepip" 2>/dev/null ;;
    soffice) opens_tables_and_texts ;;
  esac
}

# Whether LibreOffice makes a table and a text of its own kinds.
opens_tables_and_texts() {
  local folder made=1
  folder=$(mktemp -d)
  echo a >"$folder/table.csv"
  echo a >"$folder/text.txt"
  for pair in table.csv:ods text.txt:docx; do
    soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to "${pair#*:}" --outdir "$folder" \
      "$folder/${pair%:*}" </dev/null >/dev/null 2>&1
  done
  [ -s "$folder/table.ods" ] && [ -s "$folder/text.docx" ] && made=0
  rm -rf "$folder"
  return "$made"
}

install_debian_packages() {
  local command packages updated="" missing=0
  while read -r command packages; do
    if [ -z "$command" ] || works "$command"; then
      continue
    fi
    if [ "$(id -u)" -eq 0 ] && works apt-get; then
      if [ -z "$updated" ]; then
        apt-get update -q </dev/null
        updated=yes
      fi
      # shellcheck disable=SC2086 # several packages are several words
      DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-remove --no-install-recommends $packages </dev/null
    fi
    if ! works "$command"; then
      echo "MISSING: $command (Debian package $packages): the checks that need it will fail"
      missing=1
    fi
  done <<<"$debian_packages"
  return "$missing"
}

# up_to_date STAMP FILE...: whether the stamp was written for these very files.
up_to_date() {
  local stamp=$1
  shift
  [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$(cat "$@" | sha256sum)" ]
}

install_python_packages() {
  local folder="$FINDINGS_TEST_TOOLS/python" wanted=tests/written/requirements.txt
  if up_to_date "$folder/stamp" "$wanted"; then
    return 0
  fi
  rm -rf "$folder"
  mkdir -p "$FINDINGS_TEST_TOOLS"
  if python3 -m venv "$folder" && "$folder/bin/python" -m pip install --quiet --requirement "$wanted"; then
    cat "$wanted" | sha256sum >"$folder/stamp"
  else
    echo "MISSING: the Python packages of $wanted: the checks on written files cannot run"
    return 1
  fi
}

# install_npm_packages NAME WHAT: those of tests/NAME, without which WHAT will fail. The Nu checker's package would fetch a
# Java of its own when it is installed: scripts of packages are left out.
install_npm_packages() {
  local folder="$FINDINGS_TEST_TOOLS/$1" wanted=("tests/$1/package.json" "tests/$1/package-lock.json")
  if up_to_date "$folder/stamp" "${wanted[@]}"; then
    return 0
  fi
  rm -rf "$folder"
  mkdir -p "$folder"
  cp "${wanted[@]}" "tests/$1/.npmrc" "$folder"
  if (cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund); then
    cat "${wanted[@]}" | sha256sum >"$folder/stamp"
  else
    echo "MISSING: the npm packages of tests/$1/package.json: $2 will fail"
    return 1
  fi
}

# The validator of PDFs, with everything it needs, as jars in one folder.
install_validator() {
  local folder="$FINDINGS_TEST_TOOLS/verapdf" wanted=tests/verapdf/pom.xml
  if up_to_date "$folder/stamp" "$wanted"; then
    return 0
  fi
  rm -rf "$folder"
  mkdir -p "$folder"
  if mvn --batch-mode --quiet --file "$wanted" dependency:copy-dependencies "-DoutputDirectory=$folder/lib" </dev/null; then
    cat "$wanted" | sha256sum >"$folder/stamp"
  else
    echo "MISSING: the packages of $wanted: the validation of PDFs will fail"
    return 1
  fi
}
