using System.Security.Cryptography;
using System.Text;
using Assistant.Commands;
using Assistant.Corpus;
using Assistant.Knowledge;

namespace Assistant.Sources.Changes;

/// <summary>
/// Takes sources out, puts other texts or other sources in their place, and brings them back: what stands in the way is told, the
/// change goes into the journal, and what is served is read anew before it returns.
/// </summary>
public sealed class SourceService(AssistantHost assistant, ChangeRecorder recorder)
{
    /// <summary>A reason is read by practitioners in a card.</summary>
    public const int MostCharacters = 500;

    /// <param name="source">What is taken out.</param>
    /// <param name="by">The role of who does it.</param>
    /// <param name="why">The reason.</param>
    /// <param name="hidesWords">Its words are to be shown nowhere again, also not as they were.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public Task<ChangeResult> WithdrawAsync(string source, string by, string why, bool hidesWords, CancellationToken cancellationToken) =>
        DoAsync(new Intended(ChangeKind.Withdraw, source, by, why) { Fields = hidesWords ? new Dictionary<string, string> { ["words"] = "hidden" } : [] }, s => s.Withdrawn is null ? null : ChangeFault.AlreadyWithdrawn, cancellationToken);

    /// <summary>Undoes a withdrawal and what was said of a newer source.</summary>
    public Task<ChangeResult> RestoreAsync(string source, string by, string why, CancellationToken cancellationToken) =>
        DoAsync(new Intended(ChangeKind.Restore, source, by, why), s => s.Withdrawn is not null || assistant.Knowledge.Changes.IsSuperseded(s.Id) ? null : ChangeFault.NotWithdrawn, cancellationToken);

    /// <param name="source">What is superseded.</param>
    /// <param name="newer">What to use instead.</param>
    /// <param name="whatChanged">What readers are told beside each citation.</param>
    /// <param name="by">The role of who says so.</param>
    /// <param name="why">The reason.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public Task<ChangeResult> SupersedeAsync(string source, string newer, string whatChanged, string by, string why, CancellationToken cancellationToken) =>
        DoAsync(new Intended(ChangeKind.Supersede, source, by, why) { Fields = new Dictionary<string, string> { ["by"] = newer, ["what-changed"] = whatChanged.Trim() } },
            s => newer == s.Id ? ChangeFault.SupersedesItself
                : assistant.Knowledge.Catalogue.Find(newer) is not { Withdrawn: null } ? ChangeFault.NoSuchSuccessor
                : whatChanged.Trim().Length == 0 ? ChangeFault.NoWhatChanged
                : whatChanged.Length > MostCharacters ? ChangeFault.TooLong : null, cancellationToken);

    /// <summary>Somebody has read a source again, and it still says what we say it does.</summary>
    /// <param name="source">What was read.</param>
    /// <param name="reviewDue">When it is to be read again.</param>
    /// <param name="approved">What was a draft is approved now.</param>
    /// <param name="by">The role of who says so.</param>
    /// <param name="why">The reason.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public Task<ChangeResult> CheckedAsync(string source, DateOnly? reviewDue, bool approved, string by, string why, CancellationToken cancellationToken) =>
        DoAsync(new Intended(ChangeKind.Checked, source, by, why) { Fields = SourceFields.OfChecked(reviewDue, approved) },
            s => s.Withdrawn is null ? null : ChangeFault.AlreadyWithdrawn, cancellationToken);

    /// <summary>Puts another text in the place of a held source's. Quotations that do not stand in it are held back.</summary>
    public async Task<ChangeResult> ReplaceAsync(string source, string text, string published, string by, string why, CancellationToken cancellationToken)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var file = $"{ContentFolder.SitePrefix}documents/{source}.{hash[..12]}.md";
        ChangeFault? Fault(Source s) => !s.Held ? ChangeFault.NotHeld : s.Sha256 == hash ? ChangeFault.SameText : s.Withdrawn is not null ? ChangeFault.AlreadyWithdrawn : null;
        if (FaultOf(source, why, Fault) is { } fault) return new ChangeResult(null, fault);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(assistant.Content.PathOf(file))!);
            await File.WriteAllBytesAsync(assistant.Content.PathOf(file), bytes, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new ChangeResult(null, ChangeFault.CannotWrite);
        }
        return await DoAsync(new Intended(ChangeKind.Replace, source, by, why) { Fields = new Dictionary<string, string> { ["file"] = file, ["sha256"] = hash, ["published"] = published } }, Fault, cancellationToken);
    }

    private ChangeFault? FaultOf(string source, string why, Func<Source, ChangeFault?> fault) =>
        assistant.Knowledge.Catalogue.Find(source) is not { } known ? ChangeFault.NoSuchSource
        : string.IsNullOrWhiteSpace(why) ? ChangeFault.NoReason
        : why.Length > MostCharacters ? ChangeFault.TooLong
        : assistant.Knowledge.Safety.FindPersonalDetails(why).Count > 0 ? ChangeFault.HoldsDetails
        : fault(known);

    private async Task<ChangeResult> DoAsync(Intended what, Func<Source, ChangeFault?> faultOf, CancellationToken cancellationToken)
    {
        assistant.Refresh();
        if (FaultOf(what.Subject, what.Why, faultOf) is { } fault) return new ChangeResult(null, fault);
        return await recorder.RecordAsync(_ => what with { Why = what.Why.Trim() }, cancellationToken);
    }
}
