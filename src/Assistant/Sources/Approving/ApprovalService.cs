using Assistant.Commands;
using Assistant.Contacts;
using Assistant.Sources.Changes;
using Assistant.Sources.Works;

namespace Assistant.Sources.Approving;

/// <summary>Why something was not approved. Its words stand under <c>approve.{name}</c>.</summary>
public enum ApprovalFault { Changed, HeldBack, Tampered, CannotWrite }

/// <summary>Signs off what a manager has read: the words as they stand, and no others. A file that is changed later is a draft again.</summary>
public sealed class ApprovalService(AssistantHost assistant, ChangeRecorder recorder)
{
    /// <param name="work">What was read.</param>
    /// <param name="edition">The hash of the words that were read.</param>
    /// <param name="role">The role that signs it off, in the manager's words.</param>
    /// <param name="due">When it has to be looked at again.</param>
    /// <param name="by">The role of who did this, for the trail.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>Null where it was approved.</returns>
    public async Task<ApprovalFault?> ApproveAsync(Work work, string edition, string role, DateOnly due, string by, CancellationToken cancellationToken)
    {
        assistant.Refresh();
        if (Work.Find(assistant.Knowledge, work.Kind, work.Id) is not { } now || now.Edition != edition) return ApprovalFault.Changed;
        if (now.HeldBack > 0) return ApprovalFault.HeldBack;
        var result = await recorder.RecordAsync(_ => new Intended(ChangeKind.Approve, work.Subject, by, "")
        {
            Fields = new Dictionary<string, string> { ["hash"] = edition, ["role"] = role, ["review-due"] = SourceFields.Written(due), ["title"] = work.Title },
        }, cancellationToken);
        return result.Fault switch { null => null, ChangeFault.Tampered => ApprovalFault.Tampered, _ => ApprovalFault.CannotWrite };
    }

    /// <summary>The first day that a review can be due on.</summary>
    public DateOnly Tomorrow => LondonTime.DateOf(assistant.Time.GetUtcNow()).AddDays(1);
}
