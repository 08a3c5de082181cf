using Assistant.Knowledge;

namespace Assistant.Guidance;

public static class ApprovalReader
{
    public static Approval Read(YamlMap fields)
    {
        var status = fields.Text("status");
        var approval = new Approval(status == "approved", fields.OptionalText("approved-by"), fields.Date("approved-on"), fields.Date("review-due"));
        if (status is not ("draft" or "approved")) fields.Complain($"'status: {status}' is not known.", "Write draft or approved.", "status");
        if (approval.Approved && (approval.By is null || approval.On is null))
            fields.Complain("An approved note says who approved it and when.", "Add 'approved-by: a role' and 'approved-on: 2026-11-21'.", "status");
        if (approval.ReviewDue is null) fields.Complain("'review-due' is missing.", "Add the day it has to be looked at again: 'review-due: 2027-05-22'.");
        return approval;
    }
}
