using System.Diagnostics;
using System.Diagnostics.Metrics;
using Assistant.Answers;
using Assistant.Messages;
using Span = System.Diagnostics.Activity;

namespace Assistant.Hosting.Telemetry;

/// <summary>
/// What the product says of itself while it works: spans and counts, from here alone. Ids, kinds and numbers; never a text, never who. While
/// nobody listens each call costs a look at a field.
/// </summary>
public static class Telemetry
{
    /// <summary>What the product's spans and counts are told by.</summary>
    public const string Name = "Assistant";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Turns = Meter.CreateCounter<long>("assistant.turns", "{turn}", "Activities taken, by kind and outcome.");
    private static readonly Histogram<double> TurnDuration = Meter.CreateHistogram<double>("assistant.turn.duration", "s", "How long a turn took, from its activity until its reply was taken.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15] });
    private static readonly Counter<long> Answers = Meter.CreateCounter<long>("assistant.answers", "{answer}", "Answers made, by status and intent, and whether a model worded them.");
    private static readonly Counter<long> Refused = Meter.CreateCounter<long>("assistant.callers.refused", "{call}", "Calls whose token was refused.");
    private static readonly Counter<long> Sentences = Meter.CreateCounter<long>("assistant.model.sentences", "{sentence}", "Sentences of a language model, by whether they stood.");
    private static readonly Counter<long> Faults = Meter.CreateCounter<long>("assistant.model.faults", "{call}", "Calls of a language model that broke off.");
    private static readonly Counter<long> GaveUp = Meter.CreateCounter<long>("assistant.deliveries.given_up", "{message}", "Messages that will not be sent, by what they are.");

    /// <summary>A stage of the turn that is in hand; null where there is none, or nobody listens.</summary>
    public static Span? Stage(string name) => Source.HasListeners() && Span.Current is { } turn && ReferenceEquals(turn.Source, Source) ? Source.StartActivity(name) : null;

    /// <summary>Takes a turn, and tells how long it took and how it ended.</summary>
    public static Task<TurnResult> TurnAsync(Teams.Activity activity, Func<Task<TurnResult>> take) =>
        Source.HasListeners() || Turns.Enabled || TurnDuration.Enabled ? ToldAsync(activity, take) : take();

    /// <summary>An answer was made.</summary>
    public static void Answered(Answer answer)
    {
        if (Answers.Enabled) Answers.Add(1, new("status", Wire(answer.Status)), new("intent", Wire(answer.Intent)), new("worded", answer.Model is null ? "found" : "model"));
        if (Source.HasListeners() && Span.Current is { } turn && ReferenceEquals(turn.Source, Source))
            turn.SetTag("assistant.status", Wire(answer.Status)).SetTag("assistant.citations", answer.Citations.Count).SetTag("assistant.reference", $"{answer.Reference}");
    }

    public static void CallerRefused() => Refused.Add(1);

    /// <summary>A language model's sentences were looked at.</summary>
    public static void Worded(int standing, int dropped)
    {
        if (standing > 0) Sentences.Add(standing, new KeyValuePair<string, object?>("result", "stands"));
        if (dropped > 0) Sentences.Add(dropped, new KeyValuePair<string, object?>("result", "dropped"));
    }

    public static void ModelBrokeOff() => Faults.Add(1);

    /// <param name="what"><c>answer</c> or <c>reminder</c>.</param>
    public static void GivenUp(string what) => GaveUp.Add(1, new KeyValuePair<string, object?>("what", what));

    private static async Task<TurnResult> ToldAsync(Teams.Activity activity, Func<Task<TurnResult>> take)
    {
        var (began, kind, outcome) = (Stopwatch.GetTimestamp(), TurnKinds.Of(activity), "failed");
        // What a caller says of its own trace is no part of ours.
        Span.Current = null;
        using var turn = Source.StartActivity("turn", ActivityKind.Server)?.SetTag("assistant.kind", kind);
        try
        {
            var result = await take();
            outcome = result.Status < 400 ? "done" : ReferenceEquals(result, TurnResult.Elsewhere) ? "elsewhere" : "refused";
            return result;
        }
        catch (HttpRequestException)
        {
            outcome = "not-delivered";
            throw;
        }
        catch (OperationCanceledException)
        {
            outcome = "cancelled";
            throw;
        }
        finally
        {
            turn?.SetTag("assistant.outcome", outcome).SetStatus(outcome is "failed" or "not-delivered" ? ActivityStatusCode.Error : ActivityStatusCode.Unset);
            Turns.Add(1, new("kind", kind), new("outcome", outcome));
            TurnDuration.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, new KeyValuePair<string, object?>("kind", kind));
        }
    }

    private static string Wire<T>(T value) where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName($"{value}");
}
