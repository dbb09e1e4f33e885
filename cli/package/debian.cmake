# Two packages, made by cpack: inforce, and libinforce-dev for those who build on it.
set(CPACK_GENERATOR DEB TGZ)
set(CPACK_PACKAGE_NAME inforce)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "")  # each package has a first line of its own
set(CPACK_PACKAGE_CONTACT "inforce maintainers <maintainers@lists.inforce.dev>")
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)  # as the head of changelog.Debian says
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_COMPONENTS_ALL tool dev)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

set(CPACK_DEBIAN_TOOL_PACKAGE_NAME inforce)
set(CPACK_DEBIAN_TOOL_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_TOOL_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_TOOL_PACKAGE_DEPENDS tzdata)
set(CPACK_DEBIAN_TOOL_PACKAGE_SUGGESTS bash-completion)
set(CPACK_COMPONENT_TOOL_DESCRIPTION "tells what applies on any date, and why
Treaties, export controls and tariffs as rule packs in YAML: what applies on
a date to a shipment, since when, until when, and by which acts. What a text,
an announcement or a missing fact leaves open is named, never guessed.
.
This package holds the program, the rule packs and their manual pages.")

set(CPACK_DEBIAN_DEV_PACKAGE_NAME libinforce-dev)
set(CPACK_DEBIAN_DEV_PACKAGE_SECTION libdevel)
string(JOIN ", " CPACK_DEBIAN_DEV_PACKAGE_DEPENDS
  "libboost-dev (>= 1.74)" libexpected-dev libhowardhinnant-date-dev libical-dev libyaml-cpp-dev)
set(CPACK_DEBIAN_DEV_PACKAGE_SUGGESTS "inforce, cmake")
set(CPACK_COMPONENT_DEV_DESCRIPTION "tells what applies on any date, and why (development files)
The engine of inforce for programs in C++20: rule packs in, answers with their
reasons out, from one object that any number of threads may ask.
.
This package holds the headers, the static libraries, and files for CMake and
pkg-config.")

include(CPack)
