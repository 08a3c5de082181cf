namespace Assistant.Screening.Export;

/// <summary>A sentence and the numbers of the sources that it rests on.</summary>
public sealed record Cited(string Text, IReadOnlyList<int> Numbers, bool Suggested);

/// <summary>A rule that holds, and the answers that make it hold.</summary>
public sealed record ReportReason(Cited Rule, bool IsOverride, IReadOnlyList<string> Because);

public sealed record ReportStep(Cited What, string Who, string By);

/// <summary>Whom to telephone, and what to know before relying on the number.</summary>
public sealed record ReportNumber(string Name, string Telephone, string Checked);

public sealed record ReportMoment(string Title, Cited Reason);

public sealed record ReportUnknown(string Question, string Answer, string Outcome);

public sealed record ReportGroup(string Title, IReadOnlyList<ReportAnswer> Answers);

/// <summary>A question, what was answered, and where that is recorded.</summary>
public sealed record ReportAnswer(string LinkId, string Question, string Answer, string? Evidence);

/// <summary>Where a learner's answer is another than the key's.</summary>
public sealed record ReportDifference(string Question, string Answer, string Key, string FromStory, Cited? Why);

/// <summary>What the practitioner judges, and, in their own words, why.</summary>
public sealed record ReportJudgement(string Judged, bool Agrees, string? Reason);

/// <summary>How an example tool would count; practice alone.</summary>
public sealed record ReportScoring(string Label, Cited About, int Sum, string Band, int KeySum, string KeyBand);

/// <summary>A source with its quotation, or with what we read there, and what is dated in it.</summary>
/// <param name="Number">As it stands behind the sentences.</param>
/// <param name="Line">Its number, short name, authority and year.</param>
/// <param name="About">Its full title and publisher; where it is only summarised, that it is so, when it was read, and its address.</param>
/// <param name="Quotation">Its very words.</param>
/// <param name="Summary">What we read there, where it is not held.</param>
/// <param name="Notices">What is dated or contradicted in the quoted words.</param>
public sealed record ReportSource(int Number, string Line, string About, string? Quotation, string? Summary, IReadOnlyList<string> Notices);
