#include "rules/pack_path.h"

namespace inforce {

FileKind kind_of(std::string_view path) {
  const std::string_view name = last_part(path);
  if (name == "pack.yaml") return FileKind::pack;
  if (name == "items.yaml") return FileKind::items;
  if (name == "parties.yaml") return FileKind::parties;
  if (name == "calendars.yaml") return FileKind::calendars;
  if (name == "records.yaml") return FileKind::records;
  return FileKind::instrument;
}

std::string_view last_part(std::string_view path) {
  while (path.size() > 1 && path.back() == '/') path.remove_suffix(1);
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

std::string stem_of(std::string_view path) {
  const std::string_view name = last_part(path);
  return std::string(name.substr(0, name.rfind('.')));
}

std::string name_in_packs(const PackFile& file) {
  const std::string_view name = file.name;
  if (file.pack == file.name) return std::string(last_part(name));
  const std::string folder = std::string(last_part(file.pack));
  const bool inside = name.substr(0, file.pack.size()) == file.pack &&
                      name.size() > file.pack.size() && name[file.pack.size()] == '/';
  return folder + "/" + std::string(inside ? name.substr(file.pack.size() + 1) : last_part(name));
}

}  // namespace inforce
