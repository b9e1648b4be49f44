/* Stands in for pdf.c where the program was built --without-pdf. */
#include "print_priv.h"

#include <lichhop/gettext.h>

enum lh_status print_pdf(struct lh_strbuf *out, const struct print_doc *doc,
			 struct lh_error *err)
{
	(void)out;
	(void)doc;
	return lh_error_set(err, LH_EINVALID,
			    _("bản cài này không in được PDF; hãy chọn “%s” hoặc “%s”"),
			    "--format odt", "--format txt");
}
