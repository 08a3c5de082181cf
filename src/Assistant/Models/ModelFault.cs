using System.ClientModel;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Assistant.Models;

/// <summary>What went wrong with a model, in words that hold nothing of what was sent or received.</summary>
public static class ModelFault
{
    public static string Of(Exception fault) => fault switch
    {
        ClientResultException { Status: > 0 } refused => $"refused with {refused.Status}",
        BrokenCircuitException => "left alone after too many failures",
        TimeoutRejectedException or OperationCanceledException => "no reply in time",
        HttpRequestException { HttpRequestError: var error } => $"not reached ({error})",
        ClientResultException { InnerException: { } inner } => Of(inner),
        AggregateException { InnerException: { } inner } => Of(inner),
        _ => fault.GetType().Name,
    };
}
