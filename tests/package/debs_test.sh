#!/bin/sh
# Both packages are made of this build, lintian finds no error in them, and they come out the same
# twice.
#   debs_test.sh BUILD_FOLDER SOURCE_FOLDER
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export SOURCE_DATE_EPOCH=1795392000

for run in first second; do
  cpack --config "$1/CPackConfig.cmake" -G DEB -B "$work/$run" >"$work/log" 2>&1 ||
    { tail -n 20 "$work/log"; exit 1; }
  rm -rf "$work/$run/_CPack_Packages"
done
head=$(sed -n '1s/.*(\(.*\)).*/\1/p' "$2/cli/package/changelog.Debian")
for deb in "$work"/first/*.deb; do
  version=$(dpkg-deb --field "$deb" Version)
  [ "$version" = "$head" ] || { echo "debs: $version, and changelog.Debian begins with $head"; exit 1; }
  cmp "$deb" "$work/second/${deb##*/}"
  about=$(dpkg-deb --field "$deb" Description | head -n 1)
  case $about in 'tells what applies'*) ;; *) echo "debs: described as '$about'"; exit 1 ;; esac
  dpkg-deb --info "$deb" | grep -E '^ (Package|Depends|Architecture|Installed-Size):'
done
lintian --fail-on error --allow-root "$work"/first/*.deb

dpkg-deb --contents "$work"/first/inforce_*.deb >"$work/contents"
for path in usr/bin/inforce usr/share/man/man1/inforce.1.gz usr/share/man/man5/inforce-rules.5.gz \
  usr/share/bash-completion/completions/inforce usr/share/inforce/schema/instrument.schema.json \
  lib/systemd/system/inforce-alerts.timer usr/share/doc/inforce/copyright \
  usr/share/doc/inforce/rules/README.md usr/share/inforce/samples/README.md; do
  grep -q "$path\$" "$work/contents" || { echo "debs: no $path" >&2; exit 1; }
done
dpkg-deb --contents "$work"/first/libinforce-dev_*.deb >"$work/contents"
grep -q 'include/inforce/engine/inforce.h$' "$work/contents"
grep -q 'cmake/inforce/inforceConfig.cmake$' "$work/contents"
for page in FORMAT SEMANTICS; do grep -q "doc/libinforce-dev/$page.md\$" "$work/contents"; done
if grep -E 'bin/|include/inforce/(cli|engine/store)' "$work/contents"; then exit 1; fi
echo 'debs: two packages, the same bytes twice'
