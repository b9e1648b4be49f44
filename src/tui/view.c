/* What can be asked of any view. */
#include "view.h"

unsigned lh_view_scope(const struct lh_view *view)
{
	return view->ops->part ? view->ops->part(view)->scope
			       : view->ops->scope;
}

const char *const *lh_view_bar(const struct lh_view *view)
{
	return view->ops->part ? view->ops->part(view)->bar : view->ops->bar;
}
