package dev.planwright.playbook.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Explain what a service mesh is",
                "Please describe Kubernetes in simple words",
                "Can you tell me about quorum queues",
                "What does CrashLoopBackOff mean?",
                "How does mTLS work?",
                "What are feature flags?",
                "What is the difference between TLS and SSL?",
                "Which is better, Terraform or Pulumi?",
                "Why do people use service meshes?",
                "Should we use Go or Rust for the command line?",
                "I want you to write a short blog post about GitOps",
                "Translate the firewall policy into German",
                "Buy 20 laptops for new developers"
            })
    void whoAsksToBeToldOrWrittenSomethingAsksForNoWork(String task) {
        assertThat(Asking.isNoWork(task)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Why do pods restart every night",
                "What is filling the disk of our build server?",
                "How do we move the mail server?",
                "Are we affected by the new vulnerability",
                "Which availability target should we promise",
                "What replaces PodSecurityPolicy",
                "Who is called at night for the data team",
                "Write a post-mortem of the last outage",
                "Write a runbook for the night shift",
                "Translate the Helm charts into Kustomize",
                "Order a server for the analytics team",
                "Create an API gateway",
                ""
            })
    void questionsAboutOwnSystemsAndDocumentsOfOperationsAreWork(String task) {
        assertThat(Asking.isNoWork(task)).isFalse();
    }
}
